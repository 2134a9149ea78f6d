/** The five characters of SQLSTATE, or what the network says. */
export const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? "");

const CONNECTION_FAILURE = "08006";
/** The driver has no code where a session ends in the middle, or where none is free in time. */
const UNCODED =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed)/;
const NETWORK = /^(E[A-Z]{4,}|EAI_AGAIN)$/;

/** The error itself, or where the server could not be reached one that says so by its code. */
export function coded(error: unknown): unknown {
  const isUnreachable = NETWORK.test(codeOf(error)) || (codeOf(error) === "" && error instanceof Error && UNCODED.test(error.message));
  return isUnreachable
    ? Object.assign(new Error("The database cannot be reached.", { cause: error }), { code: CONNECTION_FAILURE })
    : error;
}

/** Whether an error says that the session or the server is gone: it was shut down, has crashed, is starting, or does not answer. */
export const isLoss = (error: unknown) => /^(57P0[123]|08...)$/.test(codeOf(error));
/** Serialisation failures and deadlocks: the server has undone all of the transaction. */
export const isUndone = (error: unknown) => /^(40001|40P01)$/.test(codeOf(error));
