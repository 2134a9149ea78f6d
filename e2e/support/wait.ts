/** How long a test waits for what must come, beside any other work: how long that takes says nothing about the portal. */
export const WAIT_MS = 120_000;
