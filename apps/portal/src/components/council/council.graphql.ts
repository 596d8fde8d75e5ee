import { graphql } from '../../graphql/generated/index.ts';

/** Which councils are open to the person signed in: asked for the menu, and again and again while one is on the screen. */
export const ownCouncilsQuery = graphql(`
  query OwnCouncils {
    councils {
      id
    }
  }
`);

export const councilMember = graphql(`
  fragment CouncilMemberRow on CouncilMember {
    id
    version
    name
    body
    secretariat
    from
    until
    pledgedOn
    endedAt
    endReason
    hasAccess
    accessReasons
    staff {
      id
    }
  }
`);

export const councilDetail = graphql(`
  fragment CouncilDetail on Council {
    id
    name
    keepsRoster
    ownMemberId
    members {
      id
      ...CouncilMemberRow
    }
    sessions {
      id
      at
      place
      state
    }
  }
`);

export const councilOriginal = graphql(`
  fragment CouncilOriginalParts on CouncilOriginal {
    version
    words
    reason
    replacedAt
    replacedBy {
      id
      displayName
    }
  }
`);

export const councilPerson = graphql(`
  fragment CouncilPersonDetail on CouncilPerson {
    id
    version
    name
    description
    why
    outcome
    conclusion
    concludedAt
    concludedBy {
      id
      displayName
    }
    descriptionOriginals {
      ...CouncilOriginalParts
    }
    conclusionOriginals {
      ...CouncilOriginalParts
    }
    statements {
      id
      version
      source
      words
      recordedAt
      giver {
        id
        name
      }
      originals {
        ...CouncilOriginalParts
      }
    }
    transfers {
      id
      words
      ground
      consentedOn
      provision
      reason
      movedAt
      movedBy {
        id
        displayName
      }
      case {
        id
        number
      }
    }
  }
`);

export const councilSession = graphql(`
  fragment CouncilSessionDetail on CouncilSession {
    id
    version
    at
    place
    state
    minutes
    recordedAt
    confirmedAt
    recordedBy {
      id
      displayName
    }
    confirmedBy {
      id
      displayName
    }
    minutesOriginals {
      ...CouncilOriginalParts
    }
    attendance {
      id
      name
      body
      pledgedOn
      member {
        id
      }
    }
    people {
      id
      ...CouncilPersonDetail
    }
    council {
      id
      ...CouncilDetail
    }
  }
`);

/** Who of the staff may be named. */
export const councilStaff = graphql(`
  fragment CouncilStaff on Query {
    staffMembers(first: 100) {
      nodes {
        id
        displayName
        kana
        offices {
          id
          name
          nameEn
        }
      }
    }
  }
`);
