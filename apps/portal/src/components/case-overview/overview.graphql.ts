import { graphql } from '../../graphql/generated/index.ts';

export const caseOverviewQuery = graphql(`
  query CaseOverview($caseId: ID!) {
    case(id: $caseId) {
      id
      ...CaseRecord
      ...CaseReception
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
        inForce
      }
      councilNotes {
        id
        words
        ground
        consentedOn
        provision
        movedAt
        movedBy {
          id
          displayName
        }
        session {
          id
        }
      }
      ...CaseClosures
      urgentHelp {
        id
        from
      }
      screenings {
        id
      }
      leads {
        id
        source
        detectedOn
      }
      transfers {
        id
        ...TransferRow
      }
    }
    leadSources: codeList(name: "leadSource") {
      ...CodeListParts
    }
    ...ClosingLists
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
