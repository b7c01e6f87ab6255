import { writeFileSync } from "node:fs";
import { sampleCsv } from "./sample/sampleCsv.js";
import { sampleCustomers } from "./sample/sampleCustomers.js";
import { sampleReadme } from "./sample/sampleReadme.js";

const customers = sampleCustomers();
writeFileSync("data/customers.csv", sampleCsv(customers));
writeFileSync("data/README.md", sampleReadme(customers));
