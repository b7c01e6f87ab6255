import { readFileSync } from "node:fs";
import { publishedCustomers } from "./publishedCustomers.js";

process.stdout.write(publishedCustomers(readFileSync("data/customers.csv")));
