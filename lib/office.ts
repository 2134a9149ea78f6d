import { mailFrom } from "./env.ts";

/** Where people write to the cluster office: the address in "Name <address>", or the whole setting. */
export const officeAddress = (from = mailFrom()) => /<([^<>]+)>/.exec(from)?.[1] ?? from;
