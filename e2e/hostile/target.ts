import { connections } from "#database/connections";
import type { Kind, Scene } from "../support/subjects/actors.ts";

type Fields = Record<string, string>;
type Stored = Record<string, unknown>;
/** The database of the portal that the forms are sent to. */
export const stored = () => connections().read;
/** A form, sent by somebody who may: its valid values, the fields that people type into, and where their text lies afterwards. */
export type Target = {
  call: string;
  as: Kind;
  at: (scene: Scene) => Promise<string>;
  fields: (scene: Scene) => Promise<Fields>;
  typed: readonly string[];
  /** The rows among which one holds them, each by the names of the typed fields. */
  stored: (scene: Scene, fields: Fields) => Promise<Stored[]>;
  /** Refusals of the whole form that a hostile text may meet; it is kept then. */
  refused?: readonly string[];
  /** All strings on one subject, so that one page shows them all. */
  together?: boolean;
  /** One subject takes one text only, or keeps one only for a comparison. */
  apart?: boolean;
  /** The pages that show what was stored, and to whom. */
  shown: (scene: Scene, fields: Fields) => Promise<[path: string, kind: Kind][]>;
};

export const person = { firstName: "Ane", lastName: "Etxeberria", position: "Director" };
export const taken = async (scene: Scene) => scene.submitted({ assignedTo: await scene.personOf("assigned") });
export const nowhere = async (): Promise<[string, Kind][]> => [];
