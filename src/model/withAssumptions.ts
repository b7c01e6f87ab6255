import type { CoverageAssumptions } from "./coverageDesign.js";

/** The assumptions with other values by path, as `assumptionRanges` names them. */
export function withAssumptions(
  assumptions: CoverageAssumptions,
  values: Readonly<Record<string, number>>,
): CoverageAssumptions {
  const { roles, contactTypes, response, travel } = assumptions;
  const at = (path: string, value: number) => values[path] ?? value;
  const { judged } = response;
  const factor = at("travel", 1);
  const unknown = at("response.unknownPotential", response.unknownPotential ?? 1);
  return {
    ...assumptions,
    roles: roles.map((role) => {
      const path = `roles.${role.key}`;
      return {
        ...role,
        costPerFteEur: at(`${path}.costPerFteEur`, role.costPerFteEur),
        netDays: at(`${path}.netDays`, role.netDays),
        hoursPerDay: at(`${path}.hoursPerDay`, role.hoursPerDay),
        internalShare: at(`${path}.internalShare`, role.internalShare),
      };
    }),
    contactTypes: contactTypes.map((type) => {
      const path = `contactTypes.${type.key}`;
      return {
        ...type,
        minutes: at(`${path}.minutes`, type.minutes),
        preparationMinutes: at(`${path}.preparationMinutes`, type.preparationMinutes),
        weight: at(`${path}.weight`, type.weight),
      };
    }),
    travel:
      factor === 1
        ? travel
        : {
            minutes: travel.minutes * factor,
            markets: Object.fromEntries(Object.entries(travel.markets).map(([name, own]) => [name, own * factor])),
          },
    presentCommission: at("presentCommission", assumptions.presentCommission),
    response: {
      ...response,
      keptWithout: at("response.keptWithout", response.keptWithout),
      winnable: at("response.winnable", response.winnable),
      leastHeadroom: at("response.leastHeadroom", response.leastHeadroom),
      ...(unknown !== 1 && { unknownPotential: unknown }),
      elasticity: at("response.elasticity", response.elasticity),
      remoteCap: at("response.remoteCap", response.remoteCap),
      floor: at("response.floor", response.floor),
      judged: judged && {
        half: at("response.judged.half", judged.half),
        more: at("response.judged.more", judged.more),
      },
    },
  };
}
