import { graphql } from '../../graphql/generated/index.ts';

/** What the seldom forms of a case need: its record and the code lists that they choose from. */
export const caseFormQuery = graphql(`
  query CaseForm($caseId: ID!) {
    case(id: $caseId) {
      id
      ...CaseRecord
      ...CaseReception
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
