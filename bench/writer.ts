import { randomUUID } from "node:crypto";
import { formsOf, type PlainForm, postForm } from "../e2e/support/requests/plain-form.ts";

const PATH = "/en/apply";
/** Forms that lie ready: the portal lets one that was just opened wait. */
const READY = 30;
const pause = (milliseconds: number) => new Promise((passed) => setTimeout(passed, milliseconds));

async function openForm(origin: string): Promise<PlainForm> {
  const page = await fetch(origin + PATH);
  const form = formsOf(await page.text()).find(({ controls }) => controls.some(({ name }) => name === "organisation"));
  if (!page.ok || !form) throw new Error(`no form at ${PATH}: ${page.status}`);
  return form;
}

const typed = () => {
  const unique = randomUUID();
  return {
    firstName: "Ane",
    lastName: "Writer",
    email: `${unique}@example.org`,
    country: "ES",
    position: "Director",
    organisation: `Bench ${unique}`,
    privacy: "on",
    listing: "on",
  };
};

/** The reference that a sent form was answered with: what the applicant holds in their hands. */
function referenceOf(answer: Response): string {
  const to = answer.headers.get("location") ?? "";
  const reference = new URL(to, "http://portal").searchParams.get("reference");
  if (answer.status !== 303 || !reference) throw new Error(`a form was answered with ${answer.status} ${to}`);
  return reference;
}

export async function openForms(origin: string): Promise<PlainForm[]> {
  const ready: PlainForm[] = [];
  while (ready.length < READY) ready.push(await openForm(origin));
  return ready;
}

/** Sends forms one after another until told to stop, and notes each acknowledged reference; a server that is gone is waited for. */
export async function write(origin: string, ready: PlainForm[], stopped: () => boolean, acknowledged: string[]) {
  while (!stopped()) {
    const form = ready.shift();
    if (!form) throw new Error("no form is left");
    const answer = await postForm({ origin, path: PATH, form, fields: typed() }).catch(() => undefined);
    if (answer) acknowledged.push(referenceOf(answer));
    const next = await openForm(origin).catch(() => undefined);
    ready.push(next ?? form);
    if (!answer || !next) await pause(50);
  }
}

const SHORTEST_MS = 50;
const LONGEST_MS = 1500;

/** Ends at a random moment after the next form was acknowledged: a server that has just started takes a second for its first page, in which nothing is written that could be lost. */
export async function amongWrites(acknowledged: string[]) {
  const before = acknowledged.length;
  while (acknowledged.length === before) await pause(10);
  await pause(SHORTEST_MS + Math.random() * (LONGEST_MS - SHORTEST_MS));
}
