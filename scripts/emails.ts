import "./load-settings.ts";
import { closeConnections } from "#database/connections";
import { context } from "#domain/kernel/context";
import { mailFault } from "#domain/kernel/mail/mail-standing";
import { retryDeadMails } from "#domain/kernel/mail/retry-dead-mails";
import { unsentMails } from "#domain/kernel/mail/waiting-mails";
import { sendsMail } from "#lib/env";
import { stop } from "./prepare.mjs";
import { explain, mustExist } from "./prepare-database.ts";

const minute = (date: Date) => date.toISOString().slice(0, 16).replace("T", " ");
const emails = (n: number) => (n === 1 ? "1 email" : `${n} emails`);
const operator = () => context({ actor: { kind: "system", name: "operator" } });

async function list() {
  const found = await unsentMails(operator());
  for (const mail of found) {
    const after = mail.status === "dead" ? "given up" : `next attempt ${minute(mail.next)}`;
    const failed = mail.attempts > 0 ? `, failed attempts: ${mail.attempts}, the last with ${mail.code}` : "";
    console.log(`${minute(mail.createdAt)}  ${mail.template}  ${mail.recipient}  ${after}${failed}`);
  }
  const dead = found.filter(({ status }) => status === "dead").length;
  console.log(`${emails(found.length - dead)} waiting, ${dead} given up. Times are in UTC.`);
  const fault = await mailFault(operator(), sendsMail());
  if (fault) console.log(fault.at ? `The last attempt to send failed: ${fault.code}.` : "PORTAL_SMTP is not set: no email leaves.");
  if (dead > 0) console.log("npm run emails -- --retry sends those that were given up again.");
}

async function retry() {
  const outcome = await retryDeadMails(operator());
  if (!outcome.ok) return stop(outcome.refusal);
  console.log(
    outcome.value.retried > 0
      ? `${emails(outcome.value.retried)} put back: the portal tries to send them now.`
      : "No email was given up: nothing is sent again.",
  );
}

const [option, ...more] = process.argv.slice(2);
if (more.length > 0 || (option && option !== "--retry")) stop("Either npm run emails, or npm run emails -- --retry");
else {
  mustExist();
  await (option ? retry() : list()).catch((error) => stop(explain(error)));
  await closeConnections();
}
