import { expect, test } from "vitest";
import { keptAnswer } from "#lib/forms/kept-answer";
import { ANSWER_COOKIE } from "#lib/sessions/cookies";
import { asRequest } from "#test/in-process/request";
import { callInProcess } from "../support/requests/call-in-process.ts";
import { newScene } from "../support/subjects/actors.ts";
import { expectedOf, isAction, nameOf } from "./checking/cells.ts";
import { inProcess } from "./checking/in-process.ts";
import type { Row } from "./row.ts";
import { ROWS } from "./rows.ts";

/** The form goes on with the lines that were not read. Who was invited is refused the second time. */
const IN_PLACE = ["app/[locale]/(member)/people/actions.ts#invitePasted"];

const successOf = (row: Row) => expectedOf(row, { kind: row.right, target: "there" }) ?? "";
const does = (row: Row) => isAction(row) && /^(done|moved)/.test(successOf(row));

async function sentPlainly(row: Row) {
  const scene = newScene(inProcess.visit);
  await row.request(scene, "there", row.right);
  const cookie = await scene.cookie(row.right);
  const asked = await row.request(scene, "there", row.right);
  if (!("call" in asked)) throw new Error(`${nameOf(row)} calls no action`);
  const answer = await callInProcess({ call: asked.call, path: asked.at, fields: asked.fields, cookie, isPlain: true });
  return { asked, answer, scene, cookie };
}

// A browser that is led on by a 303 asks for a page when it reloads: it does not send the form again.
for (const row of ROWS.filter(does))
  test(`a form sent without scripts leads to a page: ${nameOf(row)}`, async () => {
    const { asked, answer } = await sentPlainly(row);
    if (IN_PLACE.includes(asked.call)) return expect(answer).toMatchObject({ status: "done", values: expect.anything() });
    expect(answer.status).toBe("moved");
    if (successOf(row) === "done") expect(answer).toMatchObject({ to: asked.at });
  });

test("the page that the browser is led to says what was done; no other page says it, and nobody else reads it", async () => {
  const row = ROWS.find(({ covers }) => covers.endsWith("staff/applications/[id]/actions.ts#note"));
  if (!row) throw new Error("there is no such row");
  const { asked, answer, scene, cookie } = await sentPlainly(row);
  const [sealed] = "cookies" in answer ? answer.cookies : [];
  expect(sealed).toMatch(new RegExp(`^${ANSWER_COOKIE()}=`));
  const saidAt = (path: string, theirs: string) => asRequest({ path, cookie: `${theirs}; ${sealed}` }, keptAnswer);
  expect(await saidAt(asked.at, cookie)).toMatchObject({ status: "done", text: expect.stringMatching(/./) });
  expect(await saidAt(`${asked.at}/history`, cookie)).toBeUndefined();
  expect(await saidAt(asked.at, await scene.cookie("otherOwner"))).toBeUndefined();
});
