import type Database from "better-sqlite3";
import { checkImport } from "#domain/exchange/import/check-import";
import { mapImport } from "#domain/exchange/import/map-import";
import { as } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { staged } from "#test/fixtures/imports";
import { cursorOf } from "../../app/api/v1/_api/cursor.ts";
import { DUE, dueJobs, EMAIL_OF_STAFF, enqueue } from "./jobs-data.ts";

/** `network` is the address that a reader asks from: each window has one of its own, so that no limit is used up by the window before. */
export type Place = { url: string; db: Database.Database; network: string };
/** Work that goes on until it is told to end; answers how often it was done. */
export type Load = {
  name: string;
  prepare?: (place: Place) => Promise<unknown>;
  run: (place: Place, ended: () => boolean) => Promise<number>;
};

const BETWEEN_MS = 50;
/** A job that has not ended by then ends the benchmark. */
const LONGEST_MS = 120_000;
const IMPORTED_ROWS = 200;
const OPEN_DATA_ROWS = 100;
const pause = (milliseconds: number) => new Promise((passed) => setTimeout(passed, milliseconds));

/** Waits until the worker has nothing left that is due. */
export async function untilIdle({ db }: Pick<Place, "db">) {
  const until = Date.now() + LONGEST_MS;
  while (dueJobs(db) > 0) {
    if (Date.now() > until) throw new Error(`the worker was not done after ${LONGEST_MS / 1000} s`);
    await pause(BETWEEN_MS);
  }
}

/** A job that is put on the list again each time it is done, with what makes it have something to do. */
const job = (
  name: string,
  kind: string,
  { due, payload }: { due?: (db: Database.Database) => unknown; payload?: () => Record<string, string> } = {},
): Load => ({
  name,
  async run(place, ended) {
    let times = 0;
    for (; !ended(); times++) {
      due?.(place.db);
      enqueue(place.db, kind, payload?.() ?? {});
      await untilIdle(place);
    }
    return times;
  },
});

/** How long a reader that was told to wait does so: as long as the answer says, or until the window is over. */
async function waitAsTold(answer: Response, ended: () => boolean) {
  const until = Date.now() + Number(answer.headers.get("retry-after")) * 1000;
  while (Date.now() < until && !ended()) await pause(BETWEEN_MS);
}

/** One client that asks for these addresses one after another, as fast as the portal's limits let one network. */
const reader = (name: string, addresses: (place: Place) => Promise<string[]>): Load => {
  let paths: string[] = [];
  return {
    name,
    async prepare(place) {
      paths = await addresses(place);
      if (paths.length === 0) throw new Error(`${name}: nothing to read`);
    },
    async run({ url, network }, ended) {
      let times = 0;
      while (!ended()) {
        const path = paths[times % paths.length];
        const answer = await fetch(url + path, { headers: { "accept-encoding": "identity", "x-forwarded-for": network } });
        await answer.arrayBuffer();
        if (answer.status === 429) await waitAsTold(answer, ended);
        else if (!answer.ok) throw new Error(`${path} was answered ${answer.status}`);
        else times++;
      }
      return times;
    },
  };
};

const slugs = ({ db }: Place) =>
  db
    .prepare("select o.slug from organisations o join listings l on l.organisation_id = o.id order by o.id limit 200")
    .pluck()
    .all() as string[];

async function sitemapFiles({ url }: Place): Promise<string[]> {
  const index = await (await fetch(`${url}/sitemap.xml`)).text();
  return [...index.matchAll(/<loc>[^<]*(\/sitemap\/organisations-[^<]+)<\/loc>/g)].map(([, path = ""]) => path);
}

/** The whole list of organisations, as a program that follows `next` asks for it. */
async function openDataPages({ db }: Place): Promise<string[]> {
  const ids = db.prepare("select organisation_id from listings order by organisation_id").pluck().all() as string[];
  const first = `/api/v1/organisations?limit=${OPEN_DATA_ROWS}`;
  const others = ids.filter((_, n) => n % OPEN_DATA_ROWS === OPEN_DATA_ROWS - 1);
  return [first, ...others.map((id) => `${first}&cursor=${cursorOf(id)}`)];
}

/** An import of rows that nothing resembles: the worker compares them, then writes them. */
function imports(): Load {
  let started = 0;
  return {
    name: "import",
    async run(place, ended) {
      let times = 0;
      for (; !ended(); times++) {
        const rows = Array.from({ length: IMPORTED_ROWS }, (_, n) => `Imported ${started} ${n} Laborategia;Company;Biotechnology;Eibar`);
        started++;
        const clerk = await as(place.db.prepare("select id from people where email_key = ?").pluck().get(EMAIL_OF_STAFF) as string);
        const { importId, columns } = await staged(clerk, ["Name;Kind;Sector;Town", ...rows].join("\n"));
        expectDone(await mapImport(clerk, { importId, columns, values: {} }));
        await untilIdle(place);
        expectDone(await checkImport(clerk, { importId, rule: "keep", go: "import" }));
        await untilIdle(place);
        const written = place.db.prepare("select status from file_imports where id = ?").pluck().get(importId);
        if (written !== "done") throw new Error(`the import is ${written}`);
      }
      return times;
    },
  };
}

const week = () => `bench-${Date.now()}`;

export const LOADS: Load[] = [
  job("keepFresh", "profiles.keepFresh", { due: DUE.keepFresh, payload: () => ({ day: week() }) }),
  job("retention", "retention.apply", { due: DUE.retention, payload: () => ({ day: week() }) }),
  job("searches", "searches.email", { due: DUE.searches, payload: () => ({ week: week() }) }),
  job("overdue", "review.overdue", { payload: () => ({ week: week() }) }),
  job("sweep", "files.sweep", { payload: () => ({ since: new Date().toISOString() }) }),
  imports(),
  reader("sitemap", sitemapFiles),
  reader("export csv", async () => ["/en/directory/export?format=csv"]),
  reader("export xlsx", async () => ["/en/directory/export?format=xlsx"]),
  reader("export json", async () => ["/en/directory/export?format=json"]),
  reader("open data", openDataPages),
  reader("profile pdf", async (place) => slugs(place).map((slug) => `/en/organisations/${slug}/pdf`)),
];
