/** Counts how often each act was done in some lives. */
export class Tally {
  private times = new Map<string, number>();

  note(act: string) {
    this.times.set(act, (this.times.get(act) ?? 0) + 1);
  }

  /** Those of some acts that never were done. */
  never(acts: readonly string[]) {
    return acts.filter((act) => !this.times.has(act));
  }
}
