import { newId } from "#lib/ids";
import { person } from "#test/builders";
import { actsFor, type Kind, type Scene, sessionIdOf, sessionOf } from "../support/subjects/actors.ts";
import { organisationLogo } from "../support/subjects/logo-subjects.ts";
import { invitation, joinRequest, keptVersion, likeBut, publish, slugOf, waitingChange } from "../support/subjects/subjects.ts";
import { COLLEAGUES, type Fields, MANAGERS, OFFICE, ofOrganisation, on, organisationOf, SIGNED_IN, STRANGERS } from "./member-row.ts";
import { ALL, INSIDE, NOBODY, type Row, SIGN_IN, type Target, without } from "./row.ts";

const PROFILE = "app/[locale]/(member)/profile/actions.ts";
const PEOPLE = "app/[locale]/(member)/people/actions.ts";
const ACCOUNT = "app/[locale]/(member)/account/actions.ts";
const profile = { version: "0", name: "Made-up Sensors", kind: "company", sectors: "devices", "short.en": "Sensors for the home" };

/** Steps on a profile: strangers learn nothing, staff see it and may not, colleagues by their role. */
const onProfile = (name: string, may: readonly Kind[], fields: (scene: Scene, target: Target) => Promise<Fields>): Row => ({
  ...on(`${PROFILE}#${name}`, "/en/profile", "owner", fields, [
    ["moved:/en/profile…", may],
    ["refused:forbidden", [...COLLEAGUES.filter((kind) => !may.includes(kind)), "reviewer", "assigned", ...OFFICE]],
    ["refused:not_found", STRANGERS],
  ]),
  missing: [["refused:not_found", ALL]],
});

/** Steps on the people of an organisation; `fresh`: those marked ⊕. */
const onPeople = (name: string, fields: (scene: Scene, target: Target) => Promise<Fields>, fresh: boolean, answer = "done"): Row => ({
  ...on(`${PEOPLE}#${name}`, "/en/people", "owner", fields, [
    [answer, fresh ? [...MANAGERS, "staffAdmin"] : [...MANAGERS, ...OFFICE]],
    ...(fresh ? [["refused:step_up_needed", ["staffAdminLater"]] as const] : []),
    ["refused:forbidden", [...without(INSIDE, "owner", "admin"), "reviewer", "assigned"]],
    ["refused:not_found", STRANGERS],
  ]),
  missing: fresh
    ? [
        ["refused:forbidden", [...without(INSIDE, "owner", "admin"), "reviewer", "assigned"]],
        ["refused:not_found", [...MANAGERS, ...OFFICE, ...STRANGERS]],
      ]
    : [["refused:not_found", ALL]],
});
const editor = async (scene: Scene) =>
  scene.once("colleague", async () => {
    const personId = await person();
    await actsFor(personId, await scene.org(), "editor");
    return personId;
  });
const colleague = async (scene: Scene, target: Target) => ({
  ...(await organisationOf(scene, "there")),
  personId: target === "missing" ? newId() : await editor(scene),
});
const joining = async (scene: Scene, target: Target) => ({
  requestId: target === "missing" ? newId() : await scene.once("joining", async () => joinRequest(await scene.org())),
});

/** The page that says what was done. */
const saying = (done: string) => `moved:/en/people?done=${done}`;

/** The office answers such requests on a page of its own. */
const onJoining = (name: string, more: Fields, done: string): Row => ({
  ...onPeople(name, async (scene, target) => ({ ...(await joining(scene, target)), ...more }), false),
  answers: [
    [saying(done), MANAGERS],
    ["refused:forbidden", [...without(INSIDE, "owner", "admin"), "reviewer", "assigned", ...OFFICE]],
    ["refused:not_found", STRANGERS],
  ],
});

const own = (name: string, fields: (scene: Scene, target: Target, kind: Kind) => Promise<Fields>, answer = "done"): Row =>
  on(`${ACCOUNT}#${name}`, "/en/account", "stranger", fields, [
    [answer, SIGNED_IN],
    ["refused:forbidden", NOBODY],
  ]);

/** A field as it is already is restored without a change. */
const restoring: Row = {
  ...on(
    "app/[locale]/(member)/profile/history/actions.ts#restore",
    "/en/profile/history",
    "owner",
    async (scene, target) => {
      await scene.once("version", async () => keptVersion(await scene.org()));
      return { ...(await organisationOf(scene, target)), field: "town", from: "0", version: "0" };
    },
    [
      ["moved:/en/profile/history…", [...MANAGERS, "editor"]],
      [
        "refused:forbidden",
        [...COLLEAGUES.filter((kind) => !MANAGERS.includes(kind) && kind !== "editor"), "reviewer", "assigned", ...OFFICE],
      ],
      ["refused:not_found", STRANGERS],
    ],
  ),
  missing: [["refused:not_found", ALL]],
};

export const MEMBER: readonly Row[] = [
  { covers: "page /[locale]/desk", request: () => ({ get: "/en/desk" }), right: "owner", answers: [["200", SIGNED_IN], SIGN_IN] },
  ofOrganisation("/profile", COLLEAGUES),
  ofOrganisation("/profile/history", COLLEAGUES),
  ofOrganisation("/people", COLLEAGUES),
  {
    ...ofOrganisation("/people", MANAGERS),
    covers: "page /[locale]/people/[personId]",
    request: async (scene, target) => ({
      get: `/en/people/${target === "missing" ? newId() : await editor(scene)}?organisation=${await slugOf(await scene.org())}`,
    }),
  },
  { covers: "page /[locale]/account", request: () => ({ get: "/en/account" }), right: "stranger", answers: [["200", SIGNED_IN], SIGN_IN] },
  ...(["csv", "json"] as const).map(
    (format): Row => ({
      covers: `route /[locale]/account/copy/${format}`,
      request: () => ({ get: `/en/account/copy/${format}` }),
      right: "stranger",
      answers: [
        ["200", SIGNED_IN],
        ["404", NOBODY],
      ],
    }),
  ),
  onProfile("save", [...MANAGERS, "editor"], async (scene, target) => ({
    ...(await organisationOf(scene, target)),
    ...profile,
    name: scene.name,
  })),
  onProfile("withdraw", [...MANAGERS, "editor"], async (scene, target) => ({
    changeId: target === "missing" ? newId() : await scene.once("change", async () => waitingChange(await scene.org())),
  })),
  restoring,
  onProfile("takeLogoOff", [...MANAGERS, "editor"], async (scene, target) => {
    await organisationLogo(await scene.org());
    return organisationOf(scene, target);
  }),
  {
    covers: "route /[locale]/profile/logo/[slug]",
    request: async ({ org }, target) => {
      const slug = await slugOf(await org());
      return { post: `/en/profile/logo/${target === "missing" ? likeBut(slug) : slug}`, fields: { altText: "Three waves" } };
    },
    right: "owner",
    answers: [["moved:/en/profile?organisation=…", SIGNED_IN], SIGN_IN],
    missing: [["moved:/en/profile?organisation=…", SIGNED_IN], SIGN_IN],
  },
  {
    covers: "route /[locale]/organisations/[slug]/logo",
    request: async ({ once, org }, target) => {
      await once("shown", async () => {
        await publish(await org());
        await organisationLogo(await org());
      });
      const slug = await slugOf(await org());
      return { get: `/en/organisations/${target === "missing" ? likeBut(slug) : slug}/logo` };
    },
    right: "visitor",
    answers: [["200", ALL]],
    missing: [["404", ALL]],
  },
  ...(["vcard", "pdf"] as const).map(
    (file): Row => ({
      covers: `route /[locale]/organisations/[slug]/${file}`,
      request: async ({ once, org }, target) => {
        await once("shown", async () => publish(await org()));
        const slug = await slugOf(await org());
        return { get: `/en/organisations/${target === "missing" ? likeBut(slug) : slug}/${file}` };
      },
      right: "visitor",
      answers: [["200", ALL]],
      missing: [["404", ALL]],
    }),
  ),
  ...(["publish", "unpublish"] as const).map((listing) => ({
    ...onProfile("save", MANAGERS, async (scene, target) => ({
      ...(await organisationOf(scene, target)),
      ...profile,
      name: scene.name,
      listing,
    })),
    when: listing,
  })),
  onPeople(
    "invite",
    async (scene, target) => ({
      ...(await organisationOf(scene, target)),
      firstName: "Miren",
      lastName: "Gonbidatua",
      email: `${newId()}@example.org`,
      role: "editor",
    }),
    false,
  ),
  onPeople(
    "invitePasted",
    async (scene, target) => ({
      ...(await organisationOf(scene, target)),
      people: `Miren <${newId()}@example.org>, ${newId()}@example.org`,
      role: "editor",
    }),
    false,
  ),
  onPeople(
    "revoke",
    async (scene, target) => ({
      invitationId:
        target === "missing" ? newId() : (await scene.once("invitation", async () => invitation({ organisationId: await scene.org() }))).id,
    }),
    false,
    saying("revoked"),
  ),
  onPeople(
    "resend",
    async (scene, target) => ({
      invitationId:
        target === "missing" ? newId() : (await scene.once("invitation", async () => invitation({ organisationId: await scene.org() }))).id,
    }),
    false,
  ),
  onJoining("acceptRequest", { role: "editor" }, "accepted"),
  onJoining("declineRequest", {}, "declined"),
  onPeople("change", async (scene, target) => ({ ...(await colleague(scene, target)), role: "viewer" }), true),
  onPeople("remove", colleague, true, saying("removed")),
  {
    ...on(
      `${PEOPLE}#leave`,
      "/en/people",
      "editor",
      async (scene, target) => {
        await scene.once("another owner", async () => actsFor(await person(), await scene.org(), "owner"));
        return organisationOf(scene, target);
      },
      [
        ["moved:/en/account", COLLEAGUES],
        ["refused:forbidden", ["reviewer", "assigned", ...OFFICE]],
        ["refused:not_found", STRANGERS],
      ],
    ),
    missing: [["refused:not_found", ALL]],
  },
  own("edit", async () => ({ firstName: "Ane", lastName: "Berria", position: "Director", locale: "eu" })),
  own("askErased", async () => ({})),
  own("stay", async () => ({})),
  own("choose", async () => ({ consent: "listing", given: "yes" })),
  {
    ...own("signOutAll", async () => ({})),
    answers: [
      ["moved:/en/sign-in", without(SIGNED_IN, "staffAdminLater")],
      ["refused:step_up_needed", ["staffAdminLater"]],
      ["refused:forbidden", NOBODY],
    ],
  },
  {
    ...own("end", async (scene, target, kind) => ({
      sessionId:
        target === "missing"
          ? newId()
          : await scene.once("other session", async () => sessionIdOf(await sessionOf(await scene.personOf(kind)))),
    })),
    answers: [
      ["done", without(SIGNED_IN, "staffAdminLater")],
      ["refused:step_up_needed", ["staffAdminLater"]],
      ["refused:forbidden", NOBODY],
    ],
    missing: [
      ["refused:not_found", SIGNED_IN],
      ["refused:forbidden", NOBODY],
    ],
    not: NOBODY,
  },
  {
    ...own("end", async (scene) => ({ sessionId: await scene.once("theirs", async () => sessionIdOf(await sessionOf(await person()))) })),
    when: "of somebody else",
    right: "stranger",
    answers: [
      ["refused:not_found", SIGNED_IN],
      ["refused:forbidden", NOBODY],
    ],
  },
];
