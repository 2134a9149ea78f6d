import { newId, newToken } from "#lib/ids";
import { sessionIdOf } from "../support/subjects/actors.ts";
import { invitation, setupLink, signInLink, withoutAdministrators } from "../support/subjects/subjects.ts";
import { ALL, NOBODY, type Row, rest } from "./row.ts";

const open = (address: string): Row => ({
  covers: `page /[locale]${address}`,
  request: () => ({ get: `/en${address}` }),
  right: "visitor",
  answers: [["200", ALL]],
});

/** Whoever reads the mail holds its link: what counts is the link, not who is signed in. */
export const ACCESS: readonly Row[] = [
  open("/sign-in"),
  open("/sign-in/sent"),
  {
    covers: "page /[locale]/sign-in/confirm/[token]",
    request: async ({ once, personOf }, target) => ({
      get: `/en/sign-in/confirm/${target === "missing" ? newToken() : await once("link", async () => signInLink(await personOf("stranger")))}`,
    }),
    right: "visitor",
    answers: [["200", ALL]],
    missing: [["404", ALL]],
  },
  {
    covers: "route /[locale]/sign-in/request",
    request: () => ({ post: "/en/sign-in/request", fields: { email: "nobody@example.org" } }),
    right: "visitor",
    answers: [["moved:/en/sign-in/sent", ALL]],
  },
  {
    covers: "route /[locale]/sign-in/redeem",
    request: async ({ once, personOf, cookie }, target, kind) => ({
      post: "/en/sign-in/redeem",
      fields: {
        token: target === "missing" ? newToken() : await once("link", async () => signInLink(await personOf("reviewer"))),
        over: await sessionIdOf(await cookie(kind)),
      },
    }),
    right: "visitor",
    answers: [["moved:/en/desk", ALL]],
    missing: [["moved:/en/sign-in/confirm/…", ALL]],
  },
  {
    covers: "route /[locale]/sign-in/redeem",
    when: "a link of a person who was disabled",
    apart: true,
    request: async ({ once, personOf, cookie }, _, kind) => {
      await cookie("disabled");
      return {
        post: "/en/sign-in/redeem",
        fields: {
          token: await once("link", async () => signInLink(await personOf(kind === "assigned" ? "stranger" : "disabled"))),
          over: await sessionIdOf(await cookie(kind)),
        },
      };
    },
    right: "assigned",
    answers: [
      ["moved:/en/desk", ["assigned"]],
      ["moved:/en/sign-in/confirm/…", ALL.filter((kind) => kind !== "assigned")],
    ],
  },
  {
    covers: "route /[locale]/sign-in/renew",
    request: async ({ once, personOf }, target) => ({
      post: "/en/sign-in/renew",
      fields: { token: target === "missing" ? newToken() : await once("ended", async () => signInLink(await personOf("stranger"), true)) },
    }),
    right: "visitor",
    answers: [["moved:/en/sign-in/confirm/renewed", ALL]],
    missing: [["moved:/en/sign-in/confirm/…", ALL]],
  },
  {
    covers: "route /[locale]/sign-out",
    request: () => ({ post: "/en/sign-out", fields: {} }),
    right: "stranger",
    answers: [["moved:/en", ALL]],
  },
  {
    covers: "page /[locale]/invitations/[token]",
    request: async ({ once, org }, target) => ({
      get: `/en/invitations/${target === "missing" ? newToken() : (await once("invitation", async () => invitation({ organisationId: await org() }))).token}`,
    }),
    right: "visitor",
    answers: [["200", ALL]],
    missing: [["404", ALL]],
  },
  {
    covers: "route /[locale]/invitations/accept",
    request: async ({ once, org, cookie }, target, kind) => ({
      post: "/en/invitations/accept",
      fields: {
        token:
          target === "missing" ? newToken() : (await once("invitation", async () => invitation({ organisationId: await org() }))).token,
        over: await sessionIdOf(await cookie(kind)),
      },
    }),
    right: "visitor",
    answers: [["moved:/en/desk", ALL]],
    missing: [["moved:/en/invitations/…", ALL]],
  },
  {
    covers: "route /[locale]/invitations/renew",
    request: async ({ once, org }, target) => ({
      post: "/en/invitations/renew",
      fields: {
        token:
          target === "missing"
            ? newToken()
            : (await once("old", async () => invitation({ organisationId: await org(), ended: true }))).token,
      },
    }),
    right: "visitor",
    answers: [["moved:/en/invitations/renewed", ALL]],
    missing: [["moved:/en/invitations/…", ALL]],
  },
  {
    covers: "route /api/auth/[...nextauth]",
    request: () => ({ get: "/api/auth/session" }),
    right: "visitor",
    answers: [["200", ALL]],
  },
  {
    covers: "route /api/auth/[...nextauth]",
    when: "signing in by next-auth's own way",
    request: (_, __, kind) =>
      kind === "stranger" ? { get: "/api/auth/csrf" } : { post: "/api/auth/signin/email", fields: { email: "a@example.org" } },
    right: "stranger",
    answers: [
      ["200", ["stranger"]],
      ["404", ALL.filter((kind) => kind !== "stranger")],
    ],
  },
];

const person = (address: string): Row => ({
  covers: `page /[locale]${address}`,
  request: () => ({ get: `/en${address}` }),
  right: "stranger",
  answers: [
    ["200", rest(NOBODY)],
    ["moved:/en/sign-in…", NOBODY],
  ],
});
const SETUP = "app/[locale]/(public)/setup/[token]/actions.ts#setUp";

export const SESSION: readonly Row[] = [
  person("/step-up"),
  open("/step-up/done"),
  {
    covers: "route /[locale]/step-up/request",
    request: () => ({ post: "/en/step-up/request", fields: { returnTo: "/en/account" } }),
    right: "stranger",
    answers: [
      ["moved:/en/step-up?returnTo=%2Fen%2Faccount&sent=1", rest(NOBODY)],
      ["moved:/en/sign-in…", NOBODY],
    ],
  },
  {
    covers: "page /[locale]/setup/[token]",
    request: async ({ once }, target) => ({ get: `/en/setup/${target === "missing" ? newToken() : await once("setup", setupLink)}` }),
    right: "visitor",
    answers: [["200", ALL]],
    missing: [["404", ALL]],
  },
  {
    covers: `action ${SETUP}`,
    request: async ({ once }, target) => {
      await withoutAdministrators();
      const token = target === "missing" ? newToken() : await once("setup", setupLink);
      const fields = { token, cluster: "Made-up Cluster", firstName: "Ane", lastName: "Lehena", position: "Manager" };
      return { call: SETUP, at: `/en/setup/${token}`, fields: { ...fields, email: `${newId()}@example.org` } };
    },
    right: "visitor",
    answers: [["moved:/en/staff/applications", ALL]],
    missing: [["refused:setup.ended", ALL]],
  },
];
