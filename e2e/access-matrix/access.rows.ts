import { newToken } from "#lib/ids";
import { sessionIdOf } from "../support/actors.ts";
import { invitation, signInLink } from "../support/subjects.ts";
import { ALL, type Row } from "./row.ts";

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
