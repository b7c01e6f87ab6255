import { serveSite } from "./serveSite.js";

const { address } = await serveSite("dist", { port: Number(process.env.PORT ?? 3000) });
console.log(address);
