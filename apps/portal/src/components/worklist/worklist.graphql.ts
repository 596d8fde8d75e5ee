import { graphql } from '../../graphql/generated/index.ts';

export const lookParts = graphql(`
  fragment LookParts on LookReason {
    code
    clause
    since
    days
    limit
    from
    count
  }
`);

export const lookRow = graphql(`
  fragment LookRow on Case {
    id
    number
    stage
    townCode
    contactStep
    client {
      id
      displayName
      kana
      nameKnown
    }
    outreachWorker {
      id
      displayName
    }
  }
`);

export const lookGroup = graphql(`
  fragment LookGroup on CaseLookConnection {
    totalCount
    nodes {
      case {
        id
        ...LookRow
      }
      reason {
        ...LookParts
      }
    }
  }
`);

export const teamMember = graphql(`
  fragment TeamMemberParts on TeamMember {
    placedHere
    roles
    casesToLookAt
    worker {
      id
      displayName
      kana
    }
    workload {
      cases
      setAside
      byRole {
        role
        count
      }
      byStage {
        stage
        count
      }
      visits
      openPromises
      overduePromises
    }
  }
`);

export const teamQuery = graphql(`
  query TeamPage($office: ID!, $hasOffice: Boolean!, $worker: ID, $sort: LookSort!, $first: Int!) {
    offices {
      id
      name
      nameEn
    }
    team(officeId: $office) @include(if: $hasOffice) {
      on
      visitsSince
      casesToLookAt
      members {
        ...TeamMemberParts
      }
      overdue: cases(reason: PROMISE_OVERDUE, workerId: $worker, sort: $sort, first: $first) {
        ...LookGroup
      }
      broken: cases(reason: PROMISE_NOT_KEPT, workerId: $worker, sort: $sort, first: $first) {
        ...LookGroup
      }
      silent: cases(reason: SILENT, workerId: $worker, sort: $sort, first: $first) {
        ...LookGroup
      }
      long: cases(reason: STAGE_OVERDUE, workerId: $worker, sort: $sort, first: $first) {
        ...LookGroup
      }
    }
  }
`);
