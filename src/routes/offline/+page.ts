/** Shown where there is no network, by a worker that has no scripts to give. */
export const csr = false;
