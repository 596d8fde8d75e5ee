import { graphql } from '../../graphql/generated/index.ts';

export const intakeQuery = graphql(`
  query Intake($leadId: ID!, $fromLead: Boolean!) {
    lead(id: $leadId) @include(if: $fromLead) {
      id
      ...IntakeLead
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
    standardForm(name: "reception") {
      ...StandardFormParts
    }
    offices {
      id
      name
      nameEn
    }
  }
`);

/** What a lead brings into the first form of its case. */
export const intakeLead = graphql(`
  fragment IntakeLead on Lead {
    id
    state
    source
    detectedOn
    displayName
    kana
    nameKnown
    birthDate
    townCode
    address
    phone
    known
    mayDo
    office {
      id
    }
  }
`);

export const responsibleOfficeQuery = graphql(`
  query ResponsibleOffice($townCode: String!) {
    responsibleOffice(townCode: $townCode) {
      kind
      office {
        id
        name
        nameEn
        phone
      }
      bodyNameJa
      bodyNameEn
    }
  }
`);

export const likelyDuplicatesQuery = graphql(`
  query LikelyDuplicates($input: LikelyDuplicatesInput!) {
    likelyDuplicates(input: $input) {
      caseId
      caseNumber
      role
      displayName
      kana
      nameKnown
      birthDate
      townCode
      score
      reasons
    }
  }
`);

export const openCaseMutation = graphql(`
  mutation OpenCase($input: OpenCaseInput!) {
    openCase(input: $input) {
      ... on CaseSaved {
        case {
          id
          ...CaseRecord
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
    }
  }
`);
