import { expect, test } from 'vitest'
import * as ledger from './index.ts'

// What others may build on. A name gone or renamed breaks them; a name added is a promise: change this list with a reason.
const names = [
  ...['apply', 'fold', 'emptyLedger', 'itemIn', 'findItems', 'countOf', 'heldOn', 'lifecycles', 'actLine'],
  ...['explainRefusal', 'lifecycleWord', 'refusalCodes', 'demandsAction'],
  ...['stateOf', 'progressOf', 'reportingOf', 'latestFigure', 'printedTarget', 'outcomeWord'],
  ...['achieved', 'shareDone', 'fits', 'isAscending', 'problemOf', 'valueKinds'],
  ...['plannedShare', 'problemOfSchedule'],
  ...['lightOf', 'lightFactsOf', 'shownLight', 'lightFactKinds'],
  ...['readLightPolicy', 'readReportingPolicy', 'readPreset', 'readTolerance', 'readCalendar'],
  ...['bridgeSince', 'bridgeWords', 'checkShares', 'gapWords', 'printedPercents', 'forecastOf'],
  ...['add', 'subtract', 'multiply', 'sum', 'compareDecimals', 'isDecimal'],
  ...['divide', 'percent', 'percentOf', 'rounded'],
  ...[
    'readDate',
    'dateOf',
    'compareDates',
    'addDays',
    'addMonths',
    'daysBetween',
    'lastDayOfMonth',
    'wholeMonths',
  ],
  ...['readPeriod', 'periodOf', 'periodAt', 'nextPeriod', 'kindOfPeriod', 'startOf', 'endOf'],
  ...['isWorkingDay', 'addWorkingDays', 'dueAfter', 'dateFrom', 'partsOf'],
  ...['replay', 'sourceLists', 'causeCategories', 'circumstances', 'projectStatuses', 'frequencies'],
  ...['itemSeenBy', 'visibleFigures', 'projectOn', 'projectFactsOf', 'standingSubmission', 'lockOf'],
  ...['readReleaseCalendar', 'releasesOf', 'sharesOn', 'burdenOf'],
  ...['nextNotice', 'readNoticePolicy', 'digestOf', 'readDigestPolicy'],
  ...['noticeSteps', 'powerNames', 'powerOver', 'readPowerPolicy', 'orgUnitRelations'],
  ...['applyToBreakdown', 'foldBreakdown', 'replayBreakdown', 'emptyBreakdown', 'undoOf', 'itemsOfBreakdown'],
  ...['breakdownCounts', 'breakdownLifecycles', 'breakdownLifecycleWord', 'breakdownRefusalCodes'],
  ...[
    'explainBreakdownRefusal',
    'currentRows',
    'editionRows',
    'compareEditions',
    'redlineFields',
    'wordDiff',
  ],
  ...['adoptionOf', 'silentOrgUnits', 'hindrancesOf', 'quotesHeld', 'rowPartsOf', 'rowTypes'],
  ...['commentFields', 'leftOutReasons', 'shiftPoint'],
  ...['applyToRegister', 'foldRegister', 'replayRegister', 'emptyRegister', 'registerRefusalCodes'],
  ...[
    'explainRegisterRefusal',
    'orgUnitOn',
    'orgUnitsOn',
    'nameOn',
    'groupOn',
    'successorsOf',
    'matchOrgUnit',
  ],
  ...[
    'resolveOrgUnits',
    'holderOf',
    'postsOf',
    'postsHeldBy',
    'sponsorOf',
    'desksFor',
    'grantsOn',
    'policyOn',
  ],
  ...['numberSourceOn', 'handoverSheet', 'handoverTitle', 'grantActions', 'policyKinds', 'postKinds'],
]

test('the package gives these functions and tables', () => {
  expect(Object.keys(ledger).sort()).toEqual(names.sort())
})
