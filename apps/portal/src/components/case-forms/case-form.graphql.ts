import { graphql } from '../../graphql/generated/index.ts';

/** What ends, and what stands in the way, when a case is handed to another body. */
export const caseHandedOn = graphql(`
  fragment CaseHandedOn on Case {
    id
    assignments {
      id
      until
      worker {
        id
        displayName
      }
    }
    promises {
      id
      state
    }
    visits {
      id
      state
    }
  }
`);

/** What the seldom forms of a case need: its record and the code lists that they choose from. */
export const caseFormQuery = graphql(`
  query CaseForm($caseId: ID!) {
    case(id: $caseId) {
      id
      ...CaseRecord
      ...CaseReception
      ...CaseHandedOn
    }
    standardForm(name: "reception") {
      ...StandardFormParts
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
  }
`);
