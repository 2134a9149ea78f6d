import { expect, test } from "vitest";
import { APPLICATION_STATUSES, APPLICATION_STEPS, canTake, DECIDED_STATUSES, from, OPEN_STATUSES } from "./state.ts";

test("each step leads on from exactly these states", () => {
  const table = APPLICATION_STEPS.map((step) => [step, APPLICATION_STATUSES.filter((status) => canTake(step, status))]);
  expect(Object.fromEntries(table)).toEqual({
    confirm: ["unconfirmed"],
    expire: ["unconfirmed"],
    expireDraft: ["draft"],
    deleteDraft: ["draft"],
    send: ["draft"],
    claim: ["submitted", "changesAsked"],
    approve: ["submitted"],
    askForChanges: ["submitted"],
    resend: ["changesAsked"],
    refuse: ["submitted", "changesAsked"],
    reopen: ["approved", "refused"],
    withdraw: ["unconfirmed", "submitted", "changesAsked"],
  });
});

test("the statuses handed to a WHERE are a copy", () => {
  from("approve").push("refused");
  expect(from("approve")).toEqual(["submitted"]);
});

test("an application is open, decided or ended, and never two of these", () => {
  const ended = APPLICATION_STATUSES.filter((status) => !OPEN_STATUSES.includes(status) && !DECIDED_STATUSES.includes(status));
  expect(ended).toEqual(["withdrawn", "expired"]);
  expect(OPEN_STATUSES.filter((status) => DECIDED_STATUSES.includes(status))).toEqual([]);
});

test("nothing leads on from an end, but that a decision is reopened", () => {
  for (const status of ["withdrawn", "expired", ...DECIDED_STATUSES] as const)
    expect(APPLICATION_STEPS.filter((step) => canTake(step, status))).toEqual(DECIDED_STATUSES.includes(status) ? ["reopen"] : []);
});
