// Between the window a room looks at and the speaker's: which deck is shown, and at which slide.
import { z } from 'zod';

const NAME = 'cop-atlas-show';

const message = z.discriminatedUnion('is', [
	/** What the room sees: the deck as the query of a link. */
	z.object({ is: z.literal('shown'), deck: z.string(), position: z.number().int() }),
	/** The room's window was closed, or shows pages again. */
	z.object({ is: z.literal('left') }),
	/** A speaker's window asks what is shown. */
	z.object({ is: z.literal('asked') }),
	z.object({ is: z.literal('go'), position: z.number().int() }),
]);

export type ShowMessage = Readonly<z.infer<typeof message>>;

export interface ShowChannel {
	readonly say: (said: ShowMessage) => void;
	readonly close: () => void;
}

/** Opens the channel to the other windows of the site on this device; what is no message of it is not heard. */
export function openShowChannel(hear: (heard: ShowMessage) => void): ShowChannel {
	const channel = new BroadcastChannel(NAME);
	channel.onmessage = ({ data }: MessageEvent<unknown>) => {
		const heard = message.safeParse(data);
		if (heard.success) hear(heard.data);
	};
	return {
		say: (said) => {
			channel.postMessage(said);
		},
		close: () => {
			channel.close();
		},
	};
}
