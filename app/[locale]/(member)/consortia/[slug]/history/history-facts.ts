/** The facts of an event that its sentence under `consortia.history` may say, each as a word of its own; empty where an event has none. */
export const HISTORY_FACTS = ["role", "step", "version", "answer", "number", "asked", "participation", "action"] as const;

export const factsSaid = (facts: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(HISTORY_FACTS.map((name) => [name, String(facts[name] ?? "")]));
