import { graphql } from '../../graphql/generated/index.ts';

export const leadRow = graphql(`
  fragment LeadRow on Lead {
    id
    state
    area
    source
    townCode
    detectedOn
    lastTouchedOn
    displayName
    kana
    nameKnown
    birthDate
    isUrgent
    closeReason
    settledAt
    case {
      id
      number
    }
  }
`);

export const leadListQuery = graphql(`
  query LeadList($filter: LeadFilter, $sort: LeadSort!, $after: String) {
    leads(filter: $filter, sort: $sort, first: 50, after: $after) {
      nodes {
        id
        ...LeadRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
    leadHandovers(states: [PROPOSED], first: 200) {
      id
      ...HandoverRow
    }
    offices {
      id
      name
      nameEn
    }
    sources: codeList(name: "leadSource") {
      ...CodeListParts
    }
    closures: codeList(name: "leadClosure") {
      ...CodeListParts
    }
  }
`);

/** A lead as commands may have changed it. */
export const leadRecord = graphql(`
  fragment LeadRecord on Lead {
    id
    version
    state
    area
    townCode
    source
    channel
    receivedAt
    detectedOn
    displayName
    kana
    nameKnown
    birthDate
    address
    phone
    known
    informant
    urgency
    isUrgent
    wordsHidden
    recordedAt
    recordedBy {
      id
      displayName
    }
    lastTouchedOn
    office {
      id
      name
      nameEn
    }
    case {
      id
      number
    }
    settledAt
    closeReason
    passedOnTo
    log {
      id
      kind
      on
      words
      wordsHidden
      by {
        id
        displayName
      }
    }
    handOverTo {
      id
      name
      nameEn
    }
    handovers {
      id
      ...HandoverRow
    }
    mayDo
  }
`);

export const leadLists = graphql(`
  query LeadLists {
    sources: codeList(name: "leadSource") {
      ...CodeListParts
    }
    channels: codeList(name: "leadChannel") {
      ...CodeListParts
    }
    offices {
      id
      name
      nameEn
    }
  }
`);

export const leadPageQuery = graphql(`
  query LeadPage($leadId: ID!) {
    lead(id: $leadId) {
      id
      ...LeadRecord
      ...LeadMatches
    }
    handovers: leadHandovers(leadId: $leadId) {
      id
      ...HandoverRow
    }
    sources: codeList(name: "leadSource") {
      ...CodeListParts
    }
    channels: codeList(name: "leadChannel") {
      ...CodeListParts
    }
    closures: codeList(name: "leadClosure") {
      ...CodeListParts
    }
  }
`);

/** Who may be the same person, beside the lead. */
export const leadMatches = graphql(`
  fragment LeadMatches on Lead {
    id
    likelyCases {
      caseId
      caseNumber
      role
      displayName
      kana
      nameKnown
      birthDate
      townCode
      reasons
    }
    likelyLeads {
      reasons
      lead {
        id
        displayName
        kana
        nameKnown
        birthDate
        townCode
        detectedOn
      }
    }
  }
`);

export const likelyLeadsQuery = graphql(`
  query LikelyLeads($input: LikelyDuplicatesInput!) {
    likelyLeads(input: $input) {
      reasons
      lead {
        id
        displayName
        kana
        nameKnown
        birthDate
        townCode
        detectedOn
      }
    }
  }
`);

/** A case to merge into, found by a name, a number or a telephone number. */
export const casesToMergeQuery = graphql(`
  query CasesToMerge($text: String!) {
    cases(filter: { text: $text }, first: 6) {
      nodes {
        id
        number
        stage
        townCode
        client {
          id
          displayName
          kana
          nameKnown
          birthDate
        }
      }
    }
  }
`);
