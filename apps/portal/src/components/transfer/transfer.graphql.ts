import { graphql } from '../../graphql/generated/index.ts';

export const underWayParts = graphql(`
  fragment UnderWayParts on UnderWay {
    kind
    on
    state
    by {
      id
      displayName
    }
  }
`);

/** A transfer in a list: who to whom, and how it stands. */
export const transferRow = graphql(`
  fragment TransferRow on Transfer {
    id
    state
    caseNumber
    reason
    fromOffice {
      id
      name
      nameEn
    }
    toOffice {
      id
      name
      nameEn
    }
    given {
      name
      at
    }
    settled {
      name
      at
    }
    case {
      id
      client {
        id
        displayName
        kana
        nameKnown
      }
    }
  }
`);

/** A transfer on its own page, as far as the reader may see it. */
export const transferParts = graphql(`
  fragment TransferParts on Transfer {
    id
    ...TransferRow
    ground
    mayDo
    settleReason
    nextRole
    nextWorker {
      id
      displayName
      kana
    }
    given {
      name
      role
      officeName
      at
    }
    settled {
      name
      role
      officeName
      at
    }
    sheet {
      note
      consentNote
      movedToTownCode
      underWay {
        ...UnderWayParts
      }
    }
  }
`);

export const proposeTransferMutation = graphql(`
  mutation ProposeTransfer($input: ProposeTransferInput!) {
    proposeTransfer(input: $input) {
      ...SavedAnswer
      ... on CaseSaved {
        case {
          id
          transfers {
            id
            ...TransferRow
          }
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const acceptTransferMutation = graphql(`
  mutation AcceptTransfer($input: AcceptTransferInput!) {
    acceptTransfer(input: $input) {
      __typename
      ... on TransferSaved {
        transfer {
          id
          ...TransferParts
        }
      }
      ... on NotQualified {
        outcome
        messageJa
        messageEn
      }
      ...RefusalAnswer
      ...InvalidAnswer
    }
  }
`);

export const declineTransferMutation = graphql(`
  mutation DeclineTransfer($input: DeclineTransferInput!) {
    declineTransfer(input: $input) {
      __typename
      ... on TransferSaved {
        transfer {
          id
          ...TransferParts
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
    }
  }
`);

export const withdrawTransferMutation = graphql(`
  mutation WithdrawTransfer($input: WithdrawTransferInput!) {
    withdrawTransfer(input: $input) {
      __typename
      ... on TransferSaved {
        transfer {
          id
          ...TransferParts
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
    }
  }
`);
