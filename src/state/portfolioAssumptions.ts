import type { PortfolioAssumptions } from "../model/buildPortfolio.js";
import { capacityHours } from "../model/coverageWork.js";
import type { Assumptions } from "./scenario.js";

/** What stands in for missing figures. Visits nobody stated are what the present team can do: its capacity over the minutes of a visit. */
export function portfolioAssumptions({
  marginRate,
  presentVisits,
  roles,
  contactTypes,
  travel,
  potentialGrowth,
}: Assumptions): PortfolioAssumptions {
  const potentialFactor = potentialGrowth ? (1 + potentialGrowth.perYear) ** potentialGrowth.years : 1;
  const growth = potentialFactor === 1 ? {} : { potentialFactor };
  if (presentVisits !== null) return { marginRate, presentVisits, ...growth };
  const visit = contactTypes.find(({ key }) => key === "visit");
  const team = roles.find(({ key }) => key === visit?.role);
  if (!visit || !team || team.presentFte === null) return { marginRate, presentVisits: null, ...growth };
  const minutes = visit.minutes + visit.preparationMinutes + (visit.travel ? travel.minutes : 0);
  const visits = minutes > 0 ? (team.presentFte * capacityHours(team) * 60) / minutes : null;
  return { marginRate, presentVisits: visits, ...growth };
}
