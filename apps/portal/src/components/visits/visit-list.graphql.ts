import { graphql } from '../../graphql/generated/index.ts';

export const visitsQuery = graphql(`
  query Visits($on: CivilDate, $officeId: ID) {
    visits(on: $on, officeId: $officeId) {
      id
      ...VisitParts
      case {
        id
        ...TodayCase
        riskFlags {
          id
          ...RiskNote
        }
      }
    }
    offices {
      id
      name
      nameEn
    }
    codeList(name: "riskFlag") {
      ...CodeListParts
    }
  }
`);
