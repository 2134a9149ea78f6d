/** The pages that only people with an account see. */
const OF_ACCOUNTS = /^\/[a-z]{2}\/(staff|desk|profile|people|messages|searches(?!\/stop)|account|consortia)(\/|\?|$)/;

export const isOfAccounts = (path: string) => OF_ACCOUNTS.test(path);
