declare module "autocannon" {
  type Load = { url: string; connections: number; duration: number; headers?: Record<string, string>; workers?: number };
  type Seen = { "2xx": number; non2xx: number; errors: number; duration: number };
  export default function autocannon(load: Load): Promise<Seen>;
}
