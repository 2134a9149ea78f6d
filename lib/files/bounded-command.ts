import { type ExecFileOptions, execFile } from "node:child_process";

/** What a command answered: its exit code, or none where it did not end by itself or could not be started. `wasEnded`: a limit ended it. */
export const ended = (command: string, args: string[], given: ExecFileOptions) =>
  new Promise<{ code: number | undefined; wasEnded: boolean; stdout: string }>((resolve) => {
    execFile(command, args, { killSignal: "SIGKILL", maxBuffer: 100_000, ...given, encoding: "utf8" }, (error, stdout) => {
      const code = error ? error.code : 0;
      resolve({ code: typeof code === "number" ? code : undefined, wasEnded: error?.signal != null, stdout });
    });
  });

/** The command and arguments that run a command with so many whole seconds of processor time, after which the system ends it. */
export const withinSeconds = (seconds: number, command: readonly string[]): [string, string[]] => [
  "/bin/sh",
  ["-c", 'ulimit -t "$0" && exec "$@"', String(seconds), ...command],
];
