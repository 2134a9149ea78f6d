/** What somebody typed into a form and has not saved, by the names of its fields. */
export type Typed = Record<string, string[]>;
/** `version`: what the form was filled in against · `at`: milliseconds · `sent`: whether it was on its way to the server · `until`: the end of its time, in milliseconds. */
export type Draft = { typed: Typed; version: string; at: number; sent: boolean; until?: number };

const STORE = "drafts";
/** Before the key of a draft that a page left behind in its tab. */
const HANDED_OVER = "auzolan-draft ";

/**
 * IndexedDB and not localStorage: Chromium writes localStorage to the disk after five seconds, and only sixty times an hour, so that a
 * killed browser loses it.
 */
const opened = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("auzolan", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function inStore<T>(mode: IDBTransactionMode, step: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await opened();
  return new Promise((resolve, reject) => {
    // biome-ignore lint/plugin: it is the browser that has this transaction.
    const transaction = db.transaction(STORE, mode, { durability: "strict" });
    const request = step(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  }).finally(() => db.close()) as Promise<T>;
}

/** Keeps a draft in the tab, at once: a page that is being left has no time to open the database. `draftOf` on the next page moves it to the disk. */
export const handOver = (key: string, draft: Draft) => sessionStorage.setItem(HANDED_OVER + key, JSON.stringify(draft));

/** The draft under this key in the reader's browser. */
export async function draftOf(key: string): Promise<Draft | undefined> {
  const handedOver = sessionStorage.getItem(HANDED_OVER + key);
  if (handedOver) await keepDraft(key, JSON.parse(handedOver) as Draft);
  return inStore<Draft | undefined>("readonly", (store) => store.get(key));
}

/** Keeps a draft on the disk; rejects where the browser refuses. */
export async function keepDraft(key: string, draft: Draft) {
  await inStore("readwrite", (store) => store.put(draft, key));
  sessionStorage.removeItem(HANDED_OVER + key);
}

export async function deleteDraft(key: string) {
  sessionStorage.removeItem(HANDED_OVER + key);
  await inStore("readwrite", (store) => store.delete(key));
}

/** Deletes every draft that is over its time, whatever form it is of. `lasts`: the time of those that do not say their own, in milliseconds. */
export const deleteOldDrafts = (lasts: number) =>
  inStore("readwrite", (store) => {
    const request = store.openCursor();
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return;
      const { until, at } = cursor.value as Draft;
      if ((until ?? at + lasts) < Date.now()) cursor.delete();
      cursor.continue();
    };
    return request;
  });

/** Notes whether a draft that is kept is on its way to the server. */
export async function markDraft(key: string, sent: boolean) {
  const draft = await draftOf(key);
  if (draft) await keepDraft(key, { ...draft, sent });
}
