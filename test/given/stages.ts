import { context } from "#domain/kernel/context";
import { entriesOf } from "#domain/review/stages/stage-entries";

/** The stages that an application went through, an open one marked. */
export const stagesOf = async (applicationId: string) =>
  (await entriesOf(context(), applicationId)).map(({ stage, leftAt }) => (leftAt === null ? `${stage}…` : stage));
