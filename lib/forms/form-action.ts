import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import { getLocale } from "next-intl/server";
import type { z } from "zod";
import type { Actor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import type { Outcome } from "#domain/kernel/outcome";
import { type Problem, problemOf } from "#domain/kernel/problems";
import type { Locale } from "#domain/kernel/state";
import type { Refusal } from "#domain/refusals";
import { faultText, log } from "#lib/log";
import { paths } from "#lib/paths";
import { clientNetwork } from "#lib/requests/client-address";
import { isOurSize } from "#lib/requests/form-size";
import { here } from "#lib/requests/here";
import { type LimitName, overLimit } from "#lib/requests/rate-limit";
import { requestContext } from "#lib/requests/request-context";
import { noteRefused, status } from "#lib/requests/status";
import { textsByName } from "#lib/requests/texts-by-name";
import { viewer } from "#lib/sessions/viewer";
import { storageFault } from "#lib/storage-fault";
import type { FormAction, FormState, FormValues } from "./form-state.ts";
import { type FormWords, formWords } from "./form-words.ts";
import { answerOnce } from "./kept-answer.ts";
import { forgetForm, keepForm } from "./kept-form.ts";
import { needsSession, signedOutState } from "./signed-out.ts";

type Declaration<S extends z.ZodType, T> = {
  /** Namespace of the form's words: labels under `fields`, particular sentences under `errors`. Or the words themselves, by what was sent. */
  words: string | ((form: FormData) => Promise<FormWords>);
  input: S;
  verb: (ctx: Context, input: z.infer<S>) => Promise<Outcome<T>>;
  /** What only the verb would find, by field, in a form that the parser refuses: all is told at once. */
  besides?: (ctx: Context, values: FormValues) => Promise<Record<string, string>>;
  /** What follows success: a redirect, a revalidation; or a sentence to show in place, alone or with a line for each thing that it was about. */
  after?: (value: T, locale: Locale, input: z.infer<S>) => After | Promise<After>;
  /** What follows a refusal: to draw the page again where others may have changed what it shows. */
  afterRefusal?: (refusal: Refusal, locale: Locale, input: z.infer<S>) => void;
  /** The refusals that are a problem of one field, by its name: what is to be written there takes them away. */
  fieldOf?: Partial<Record<Refusal, string>>;
  /** How the verb reads what was typed, for the fields to show the same: a name that was taken in place of another one. */
  readAs?: (values: FormValues) => FormValues;
  /** Fields that are never sent back. */
  secret?: string[];
  limit?: LimitName;
  /** What is counted only once the form is filled in correctly: seconds to wait. */
  waitFor?: (input: z.infer<S>) => Promise<number>;
  /** The name under which the form waits for a fresh sign-in, where `words` would not tell it from another on its page. */
  keep?: string;
  /** Who acts, where it is not the signed-in person. */
  actor?: (form: FormData) => Promise<Actor>;
  /** What is done in place of the verb where a robot filled in the field that people do not see: the answer is the same. */
  decoy?: (ctx: Context, input: z.infer<S>) => Promise<Outcome<T>>;
};

type After = undefined | string | Omit<Extract<FormState, { status: "done" }>, "status">;

/** A field that people do not see. Whoever fills it in gets the same answers, where the action says how, and nothing is done. */
export const TRAP = "homepage";

/** The only way to export a server action: limit → input → context → verb → answer, which without scripts is another page. */
export function formAction<S extends z.ZodType, T>(declared: Declaration<S, T>): FormAction {
  return async (_, sent) => {
    const who = await viewer();
    // The limit is asked before anything of the form is worked out.
    const wait = await waitOf(declared.limit, who);
    const state = isForm(sent) ? await answerTo(declared, sent, { wait, who }) : await notAForm();
    if (state.status !== "done") noteRefused();
    return state;
  };
}

async function waitOf(limit: LimitName | undefined, who: Actor) {
  if (who.kind === "person") return overLimit(limit ?? "personForm", who.personId);
  return overLimit(limit ?? "form", await clientNetwork());
}

/** What a client of its own making may have put in the place of the form. proxy.ts refuses most of it before. */
const isForm = (sent: unknown) => sent instanceof FormData && isOurSize(sent);

async function notAForm(): Promise<FormState> {
  status(400);
  return { status: "failed", id: "400", text: (await formWords("errors")).notAForm(), values: {} };
}

/** How long this client must wait, and who asks: an action reads that once itself, as React keeps nothing for it. */
type Asking = { wait: number; who: Actor };

async function answerTo<S extends z.ZodType, T>(declared: Declaration<S, T>, sent: FormData, { wait, who }: Asking): Promise<FormState> {
  const form = ownFields(sent);
  const values = declared.readAs?.(valuesOf(form, declared.secret ?? [])) ?? valuesOf(form, declared.secret ?? []);
  const words = typeof declared.words === "string" ? await formWords(declared.words) : await declared.words(form);
  try {
    const mustWait = (seconds: number): FormState => ({
      status: "failed",
      id: "429",
      text: words.tooMany(Math.ceil(seconds / 60)),
      values,
    });
    if (wait > 0) return mustWait(wait);
    const submission = parseWithZod(form, {
      schema: declared.input,
      error: (issue) => JSON.stringify(problemOf(issue as z.core.$ZodIssue)),
    });
    if (submission.status !== "success") {
      const errors = submission.error ?? {};
      const besides = await declared.besides?.(await requestContext((await declared.actor?.(form)) ?? who), values);
      return invalid(besides ? inOrder({ ...listed(besides), ...errors }, values) : errors, values, words);
    }
    const later = (await declared.waitFor?.(submission.value as z.infer<S>)) ?? 0;
    if (later > 0) return mustWait(later);
    const ctx = await requestContext((await declared.actor?.(form)) ?? who);
    const verb = (sent.get(TRAP) && declared.decoy) || declared.verb;
    const outcome = await verb(ctx, submission.value as z.infer<S>);
    if (!outcome.ok && outcome.refusal === "fields") return invalid(listed(outcome.details ?? {}), values, words);
    if (!outcome.ok) declared.afterRefusal?.(outcome.refusal, await getLocale(), submission.value as z.infer<S>);
    const field = outcome.ok ? undefined : declared.fieldOf?.[outcome.refusal];
    if (!outcome.ok && field)
      return { status: "invalid", problems: [{ name: field, text: words.refusal(outcome.refusal, outcome.details) }], values };
    if (!outcome.ok && !declared.actor && (await needsSession(outcome.refusal, who)))
      return await signedOutState(outcome.refusal, values, words);
    if (!outcome.ok) return await refusedState(outcome, values, words, declared.keep ?? String(declared.words));
    await forgetForm();
    const locale = await getLocale();
    const input = submission.value as z.infer<S>;
    const after = await declared.after?.(outcome.value, locale, input);
    return await answerOnce(typeof after === "string" ? { status: "done", text: after } : { status: "done", ...after });
  } catch (error) {
    if (isNavigation(error)) throw error;
    const id = randomUUID();
    const fault = storageFault(error);
    log.error({ id, fault, error: faultText(error) }, "action failed");
    return { status: "failed", id, text: words.failed(id, fault), values };
  }
}

/** redirect() works by throwing. */
const isNavigation = (error: unknown) =>
  typeof error === "object" && error !== null && "digest" in error && String(error.digest).startsWith("NEXT_");

function ownFields(sent: FormData) {
  const form = new FormData();
  for (const [name, value] of sent) if (!name.startsWith("$ACTION") && name !== TRAP) form.append(name, value);
  return form;
}

const valuesOf = (form: FormData, secret: string[]): FormValues =>
  Object.fromEntries(
    textsByName(form)
      .filter(({ name }) => !secret.includes(name))
      .map(({ name, values }) => [name, values.length > 1 ? values : (values[0] ?? "")]),
  );

/** The problems in the order of the fields on the page. */
const inOrder = (errors: Record<string, string[] | null>, values: FormValues) => {
  const names = Object.keys(values);
  return Object.fromEntries(Object.entries(errors).toSorted(([one], [other]) => names.indexOf(one) - names.indexOf(other)));
};

/** The problems that a verb found, as the parser tells those of the form. */
const listed = (problems: Record<string, string>) =>
  Object.fromEntries(Object.entries(problems).map(([name, problem]) => [name, [problem]]));

function invalid(errors: Record<string, string[] | null>, values: FormValues, words: FormWords): FormState {
  const problems = Object.entries(errors).flatMap(([name, texts]) => {
    const first = texts?.[0];
    if (!first) return [];
    const { more = [], ...problem } = JSON.parse(first) as Problem & { more?: Problem[] };
    const all = [problem, ...more];
    const meant = all.flatMap(meantBy);
    return [{ name, text: all.map((one) => words.problem(name, one)).join(" "), ...(meant.length > 0 && { meant }) }];
  });
  return { status: "invalid", problems, values };
}

/** Which of several boxes is wrong, where the problem says so. */
const meantBy = ({ details }: Problem) =>
  details.typed === undefined
    ? []
    : [
        {
          typed: String(details.typed),
          offered: String(details.offered ?? "")
            .split("\n")
            .filter(Boolean),
        },
      ];

async function refusedState(
  outcome: Outcome<unknown> & { ok: false },
  values: FormValues,
  words: FormWords,
  keep: string,
): Promise<FormState> {
  const text = words.refusal(outcome.refusal, outcome.details);
  const details = outcome.details ? { details: outcome.details } : {};
  const state = { status: "refused", refusal: outcome.refusal, text, values, ...details } as const;
  if (outcome.refusal !== "step_up_needed") return state;
  await keepForm(keep, values);
  return { ...state, link: { href: paths(await getLocale()).stepUp(await here()), text: words.signInAgain() } };
}
