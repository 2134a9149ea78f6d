import { expect, test } from "vitest";
import { HOSTILE } from "#test/hostile";
import { runnable } from "./runnable.ts";

const origin = "http://127.0.0.1:3000";
const of = (body: string) =>
  runnable(`<!doctype html><html lang="en"><head><title>t</title></head><body>${body}</body></html>`, { nonce: "n", origin });
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const push = (text: string) => `<script nonce="n">self.__next_f.push(${JSON.stringify([1, text]).replaceAll("<", "\\u003c")})</script>`;

const MARKUP = HOSTILE.filter((text) => /<(?!%)/.test(text) && !text.startsWith("&lt;"));

test.each(MARKUP)("found where it is markup: %s", (text) => {
  const places = [`<p>${text}</p>`, `<textarea>${text}</textarea>`, `<p title="${text}">a</p>`, `<svg><title>${text}</title></svg>`];
  expect(places.flatMap(of)).not.toEqual([]);
});

test.each(
  [
    [`<a href="javascript:window.__pwn=1">a</a>`],
    [`<a href=" java\nscript:window.__pwn=1">a</a>`],
    [`<a href="data:text/html,a">a</a>`],
    [`<form action="https://elsewhere.example/"></form>`],
    [`<img src="https://elsewhere.example/a.png">`],
    [`<p onmouseover="a()">a</p>`],
    [`<p style="color: red">a</p>`],
    [`<iframe src="/en"></iframe>`],
    [`<iframe class="mail-preview" src="https://elsewhere.example/"></iframe>`],
    [`<iframe class="mail-preview" src="/en/preview" srcdoc="a"></iframe>`],
    [`<template><img src=x onerror=a()></template>`],
    [`<svg><a xlink:href="javascript:a()">a</a></svg>`],
    [`<script nonce="other">a()</script>`],
    [`<script nonce="n">let said = "window.__pwn=1"</script>`],
    [`<script nonce="n">self.__next_f.push([1,"a"]);window.__pwn=1;([""])</script>`],
    [`<script type="application/ld+json">{"a":</script>`],
  ].filter(([html]) => !html?.includes("[1,,")),
)("found: %s", (html) => {
  expect(of(html)).not.toEqual([]);
});

test("the portal's own frame of an email is none of it, nor the styles of the mail in it", () => {
  expect(of(`<iframe class="mail-preview" src="/en/staff/settings/letters/preview"></iframe>`)).toEqual([]);
  expect(
    runnable(`<meta http-equiv="Content-Type" content="text/html"><style>p{margin:0}</style><p style="margin:0">a</p>`, {
      nonce: "",
      origin,
      sandboxed: true,
    }),
  ).toEqual([]);
  expect(runnable("<style>p{content:'__pwn'}</style>", { nonce: "", origin, sandboxed: true })).toHaveLength(1);
});

test("a script of data that a text breaks out of is found", () => {
  const broken = `<script nonce="n">self.__next_f.push(${JSON.stringify([1, "</script><script>window.__pwn=1</script>"])})</script>`;
  expect(of(broken)).not.toEqual([]);
});

test.each(HOSTILE.map((text) => [text.slice(0, 200)]))("not found where it is text: %s", (text) => {
  const shown = `<p>${escaped(text)}</p><input value="${escaped(text)}"><textarea>${escaped(text)}</textarea><a href="/en?q=${encodeURIComponent(text.toWellFormed())}">a</a>`;
  expect(of(shown + push(text))).toEqual([]);
});
