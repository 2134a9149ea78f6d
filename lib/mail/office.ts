import { contactAddress, mailFrom } from "#lib/env";

/** The address in "Name <address>", or the whole setting. */
const bare = (setting: string) => /<([^<>]+)>/.exec(setting)?.[1] ?? setting;

/** Where people write to the cluster office. */
export const officeAddress = () => bare(contactAddress());
/** The address that mails are sent from. */
export const senderAddress = () => bare(mailFrom());
