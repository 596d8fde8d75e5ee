import { graphql } from '../../graphql/generated/index.ts';

export const caseOverviewQuery = graphql(`
  query CaseOverview($caseId: ID!) {
    case(id: $caseId) {
      id
      ...CaseRecord
      office {
        id
        phone
      }
      latestContacts(first: 3) {
        id
        ...ContactEntry
      }
      eligibility {
        outcome
        determinations {
          id
          outcome
          asOf
        }
      }
      applications {
        id
        withdrawnOn
      }
      assessment {
        version
      }
      plans {
        id
        state
      }
      transfers {
        id
        ...TransferRow
      }
    }
    routes: codeList(name: "route") {
      ...CodeListParts
    }
    concerns: codeList(name: "concern") {
      ...CodeListParts
    }
    relations: codeList(name: "relation") {
      ...CodeListParts
    }
    genders: codeList(name: "gender") {
      ...CodeListParts
    }
    transferReasons: codeList(name: "transferReason") {
      ...CodeListParts
    }
  }
`);
