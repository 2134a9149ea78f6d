import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { FormState } from "#lib/forms/form-state";
import { ActionForm } from "./action-form.tsx";
import { AnswerContext } from "./answer.ts";
import { CheckboxField } from "./checkbox-field.tsx";
import { CheckboxGroup, RadioGroup } from "./choice-group.tsx";
import { FileField } from "./files/file-field.tsx";
import { FormAnswer } from "./form-answer.tsx";
import { FormNotes } from "./form-notes.tsx";
import { SelectField } from "./select-field.tsx";
import { TextArea } from "./text-area.tsx";
import { TextField } from "./text-field.tsx";

const after = (state: FormState, field: ReactNode, prefix = "") =>
  renderToStaticMarkup(<AnswerContext value={{ state, prefix }}>{field}</AnswerContext>);
const invalid = (name: string, values = {}): FormState => ({
  status: "invalid",
  problems: [{ name, text: "Enter your last name" }],
  values,
});

test("a form renders on the server with its fields and no answer yet", () => {
  const html = renderToStaticMarkup(
    <ActionForm action={async (state) => state} summaryTitle="There is a problem" titlePrefix="Error: ">
      <TextField name="email" label="Email address" type="email" hint="We will email a link to it." />
    </ActionForm>,
  );
  expect(html).toContain("noValidate");
  expect(html).toContain('<label for="email">Email address</label>');
  expect(html).toContain('aria-describedby="email-h"');
  expect(html).not.toContain("There is a problem");
});

test("a field says its problem, is tied to it, and keeps what was typed", () => {
  const html = after(invalid("lastName", { lastName: "<b>" }), <TextField name="lastName" label="Last name" hint="As in your passport." />);
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('aria-describedby="lastName-h lastName-e"');
  expect(html).toContain('value="&lt;b&gt;"');
  expect(html).toContain("Enter your last name");
});

test("what was typed wins over the default; a box that was cleared stays clear", () => {
  const state = invalid("other", { country: "FR" });
  expect(after(state, <TextField name="country" label="Country" defaultValue="ES" />)).toContain('value="FR"');
  const options = [
    { value: "ES", text: "Spain" },
    { value: "FR", text: "France" },
  ];
  expect(after(state, <SelectField name="country" label="Country" options={options} />)).toContain('value="FR" selected=""');
  expect(after(state, <CheckboxField name="listing" label="Show me" defaultChecked />)).not.toContain("checked");
  expect(after({ status: "idle" }, <CheckboxField name="listing" label="Show me" defaultChecked />)).toContain("checked");
});

test("options that the server wrote keep the choice, and take nothing else from what was typed", () => {
  const options = { html: '<option value="">Choose<option value="ES">Spain<option value="FR">France' };
  const drawn = (value: string | undefined, chosen?: string) =>
    after(
      value === undefined ? { status: "idle" } : invalid("other", { country: value }),
      <SelectField name="country" label="Country" options={options} defaultValue={chosen} />,
    );
  expect(drawn(undefined)).not.toContain("selected");
  expect(drawn(undefined, "ES")).toContain('<option value="ES" selected>Spain');
  expect(drawn("FR", "ES")).toContain('<option value="FR" selected>France');
  expect(drawn("FR", "ES").match(/selected/g)).toHaveLength(1);
  for (const odd of ["", "XX", "$&", 'FR"><script>alert(1)</script>', 'FR" onfocus="alert(1)']) {
    expect(drawn(odd, "ES")).toContain(options.html);
    expect(drawn(odd, "ES")).not.toMatch(/selected|alert/);
  }
});

test("the summary links to the first box of a group", () => {
  const state: FormState = {
    status: "invalid",
    problems: [{ name: "sectors", text: "Choose a segment" }],
    values: { sectors: ["ivd", "care"] },
  };
  const options = ["pharma", "ivd", "care"].map((value) => ({ value, text: value }));
  const html = after(state, <CheckboxGroup name="sectors" label="Segments" options={options} />);
  expect(html).toMatch(/<input id="sectors"[^>]* name="sectors"[^>]* value="pharma"/);
  expect(html.match(/checked=""/g)).toHaveLength(2);
  const summary = renderToStaticMarkup(<FormAnswer state={state} prefix="" title="There is a problem" titlePrefix="Error: " />);
  expect(summary).toContain('href="#sectors"');
  expect(summary).toContain('role="alert"');
  expect(summary).toContain('autofocus=""');
});

test("each choice has its own words as its name and its hint as its description, and what was chosen stays chosen", () => {
  const options = [
    { value: "editor", text: "Editor", hint: "Can edit the profile." },
    { value: "viewer", text: "Viewer", hint: "Has read-only access." },
    { value: "other", text: "Other" },
  ];
  const field = <RadioGroup name="role" label="Role" options={options} defaultValue="editor" />;
  const html = after(invalid("email", { role: "viewer" }), field, "several-");
  expect(html).toMatch(/aria-labelledby="several-role-1-t" aria-describedby="several-role-1-h" name="role" checked="" value="viewer"/);
  expect(html).toContain(
    '<span id="several-role-1-t">Viewer</span><span class="hint block" id="several-role-1-h">Has read-only access.</span>',
  );
  expect(html).toMatch(/value="other"\/><span><span>Other</);
  expect(html.match(/checked=""/g)).toHaveLength(1);
  expect(after({ status: "idle" }, field)).toMatch(/checked="" value="editor"/);
});

test("two forms on a page keep their ids apart", () => {
  expect(after({ status: "idle" }, <TextField name="reason" label="Reason" />, "hide-")).toContain('id="hide-reason"');
});

test("a text area counts what is left and cuts nothing", () => {
  const html = after(
    { status: "idle" },
    <TextArea name="short" label="Short text" defaultValue="four" counter={{ limit: 10, text: "Characters left:" }} />,
  );
  expect(html).toContain("Characters left: 6");
  expect(html).not.toContain("maxLength");
});

test("a refusal and a success are said in words", () => {
  const answer = (state: FormState) =>
    renderToStaticMarkup(<FormAnswer state={state} prefix="" title="There is a problem" titlePrefix="" />);
  const link = { href: "/en/sign-in", text: "Sign in again" };
  expect(answer({ status: "refused", refusal: "forbidden", text: "You may not.", values: {}, link })).toContain(
    'You may not. <a href="/en/sign-in">',
  );
  expect(answer({ status: "done", text: "Saved." })).toBe('<div role="status" tabindex="-1" autofocus="" class="note ok">Saved.</div>');
  expect(answer({ status: "done" })).toBe("");
  const lines = [{ text: "a@x.eus: invited", ok: true }];
  expect(answer({ status: "done", text: "Sent.", lines })).toContain(
    'class="note ok">Sent.<ul class="mt-2 list-disc space-y-1 ps-5 wrap-anywhere"><li>a@x.eus',
  );
  expect(answer({ status: "done", text: "Sent.", lines: [...lines, { text: "b: not", ok: false }] })).toContain('class="note warn"');
});

test("the characters that are left are written in the reader's language", () => {
  const html = renderToStaticMarkup(
    <FormNotes notes={{ updated: "", unreached: "", reconnected: "", unreadDate: "", thousands: "." }}>
      <TextArea name="short" label="Short" counter={{ limit: 1200, text: "Caracteres restantes:" }} />
    </FormNotes>,
  );
  expect(html).toContain("Caracteres restantes: 1.200");
});

test("the summary says which file a problem is about, and its field, which names the file itself, does not say it twice", () => {
  const state: FormState = {
    status: "invalid",
    problems: [{ name: "logo-file", text: "This file is empty.", about: "logo.svg" }],
    values: { "logo-file": "logo.svg" },
  };
  const summary = renderToStaticMarkup(<FormAnswer state={state} prefix="" title="There is a problem" titlePrefix="" />);
  expect(summary).toContain('<a href="#logo-file">logo.svg: This file is empty.</a>');
  const field = <FileField name="logo-file" label="Logo" hint="" accept="" notKept="Not saved:" uploading="Uploading:" />;
  expect(after(state, field).match(/logo\.svg/g)).toHaveLength(1);
});
