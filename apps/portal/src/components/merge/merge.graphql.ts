import { graphql } from '../../graphql/generated/index.ts';

export const mergeChoicesQuery = graphql(`
  query MergeChoices($caseId: ID!) {
    case(id: $caseId) {
      id
      number
      mayDo
      client {
        id
        birthDate
      }
      likelyDuplicates {
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
  }
`);

export const mergeSearchQuery = graphql(`
  query MergeSearch($text: String!) {
    cases(filter: { text: $text }, sort: OPENED_DESC, first: 10) {
      nodes {
        id
        ...CaseRow
      }
    }
  }
`);

/** A person as two cases are compared. */
export const mergePerson = graphql(`
  fragment MergePerson on Party {
    id
    version
    role
    relationToClient
    livesTogether
    displayName
    kana
    nameKnown
    birthDate
    birthDateSource
    gender
    townCode
    address
    phones
  }
`);

/** One of the two cases above its column. */
export const mergeCase = graphql(`
  fragment MergeCase on Case {
    id
    number
    stage
    isMerged
    openedAt
    outreachWorker {
      id
      displayName
    }
    client {
      id
      ...MergePerson
    }
    parties {
      id
      ...MergePerson
    }
  }
`);

export const mergePreview = graphql(`
  fragment MergePreviewParts on MergePreview {
    seen
    score
    reasons
    promises
    carriedBlock {
      scope
      recontactOn
    }
    obstacles {
      code
      clause
      messageJa
      messageEn
    }
    fields {
      field
      differs
      keep
      choices
    }
    parties {
      party {
        id
        ...MergePerson
      }
      sameAs {
        id
        displayName
      }
    }
    survivor {
      id
      ...MergeCase
    }
    source {
      id
      ...MergeCase
    }
  }
`);

export const mergePreviewQuery = graphql(`
  query MergePreview($survivorId: ID!, $sourceId: ID!) {
    mergePreview(survivorId: $survivorId, sourceId: $sourceId) {
      ...MergePreviewParts
    }
    relations: codeList(name: "relation") {
      ...CodeListParts
    }
    genders: codeList(name: "gender") {
      ...CodeListParts
    }
  }
`);

/** Both cases as a merge or its undoing left them, so that every open page of either follows. */
export const mergeSavedAnswer = graphql(`
  fragment MergeSavedAnswer on CaseSaved {
    case {
      id
      ...CaseRecord
      ...MergeNotices
      contacts(first: 20) {
        ...ContactPage
      }
      merges {
        id
        ...MergeRecordParts
        source {
          id
          ...CaseRecord
          ...MergeNotices
        }
      }
    }
  }
`);

export const mergeCasesMutation = graphql(`
  mutation MergeCases($input: MergeCasesInput!) {
    mergeCases(input: $input) {
      ...MergeSavedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const mergeRecord = graphql(`
  fragment MergeRecordParts on CaseMerge {
    id
    reason
    mergedAt
    undoneAt
    undoReason
    mergedBy {
      id
      displayName
    }
    undoneBy {
      id
      displayName
    }
    survivor {
      id
      number
    }
    source {
      id
      number
    }
    undo {
      goesBack {
        ...UndoneThingParts
      }
      stays {
        ...UndoneThingParts
      }
    }
  }
`);

export const undoneThing = graphql(`
  fragment UndoneThingParts on UndoneThing {
    key
    kind
    field
    before
    now
    party {
      id
      displayName
      kana
      nameKnown
    }
  }
`);

export const caseMergesQuery = graphql(`
  query CaseMerges($caseId: ID!) {
    case(id: $caseId) {
      id
      merges {
        id
        ...MergeRecordParts
      }
    }
    relations: codeList(name: "relation") {
      ...CodeListParts
    }
    genders: codeList(name: "gender") {
      ...CodeListParts
    }
  }
`);

export const undoMergeMutation = graphql(`
  mutation UndoMerge($input: UndoMergeInput!) {
    undoMerge(input: $input) {
      ...MergeSavedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);
