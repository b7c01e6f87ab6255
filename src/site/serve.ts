import { serveSite } from "./serveSite.js";

const port = Number(process.env.PORT || 3000);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is no port: ${process.env.PORT}`);
  process.exit(2);
}
const { address } = await serveSite("dist", { port });
console.log(address);
