/** The migrations of this program that the database has not had. */
export function missingMigrations(): string[] {
  throw new Error("PostgreSQL is not served yet.");
}
