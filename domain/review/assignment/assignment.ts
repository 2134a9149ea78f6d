/** What round-robin asks of a reviewer. `recused` is who must not decide on this application. */
export type AssignmentCandidate = { personId: string; load: number; away: boolean; recused: boolean };

/** Whose turn it is: the one with the least in hand among those who are here and may decide; nobody when there is none. */
export function nextReviewer(candidates: AssignmentCandidate[]): string | undefined {
  const free = candidates.filter(({ away, recused }) => !away && !recused);
  const [next] = free.toSorted((one, other) => one.load - other.load || (one.personId < other.personId ? -1 : 1));
  return next?.personId;
}

type Reachable = { personId: string; away: { delegateId: string | null } | null };

/** Who is told in somebody's place: the delegate of who is away, and theirs; who named none is told all the same. */
export function delegateFor<P extends Reachable>(staff: P[], personId: string): P | undefined {
  const seen = new Set<string>();
  let told = staff.find((person) => person.personId === personId);
  while (told?.away?.delegateId && !seen.has(told.personId)) {
    seen.add(told.personId);
    const { delegateId } = told.away;
    const deputy = staff.find((person) => person.personId === delegateId);
    if (!deputy) break;
    told = deputy;
  }
  return told;
}

/** The same for several, each once. */
export const recipientsFor = <P extends Reachable>(staff: P[], people: P[]): P[] => [
  ...new Set(people.flatMap(({ personId }) => delegateFor(staff, personId) ?? [])),
];

/** How many reviewers would learn of a new application now: those who are here, or in whose place somebody is. */
export const reachableCount = <P extends Reachable>(staff: P[], reviewers: P[]): number =>
  recipientsFor(staff, reviewers).filter(({ away }) => away === null).length;
