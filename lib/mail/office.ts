import { contactAddress, mailFrom } from "#lib/env";

/** The address in "Name <address>", or the whole setting. */
export const bareAddress = (setting: string) => /<([^<>]+)>/.exec(setting)?.[1] ?? setting;

/** Where people write to the cluster office. */
export const officeAddress = () => bareAddress(contactAddress());
/** The address that mails are sent from. */
export const senderAddress = () => bareAddress(mailFrom());
