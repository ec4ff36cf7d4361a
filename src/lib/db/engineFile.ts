// The file of the engine as it must arrive: one byte otherwise, and it may start and score wrong.

/** Its size, and its sum as `RunningDigest` makes it; a test holds both to the package that is installed. */
export const ENGINE_FILE = {
	bytes: 34_242_586,
	digest: '107bb02f34da6ec4e43227dcdc728ce77a24f2c143d2201c2b1ba6dc05ab73de',
} as const;

export type EngineFile = Readonly<{ bytes: number; digest: string }>;
