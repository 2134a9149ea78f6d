/** The one module that reads the environment. */
export const portalUrl = () => process.env.PORTAL_URL || undefined;
export const databaseFile = () => process.env.PORTAL_DATABASE || `${dataFolder()}/portal.sqlite`;
/** Where files and secrets live. */
export const dataFolder = () => process.env.PORTAL_DATA || "data";
