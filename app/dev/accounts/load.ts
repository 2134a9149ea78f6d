import { demoAccounts } from "#domain/access/sign-in/demo-accounts";
import { context } from "#domain/kernel/context";
import { isDemo } from "#lib/env";

/** Everybody of the demonstration; nothing elsewhere. */
export async function loadAccounts() {
  return isDemo() ? demoAccounts(context({ actor: { kind: "system", name: "demo" } })) : undefined;
}
