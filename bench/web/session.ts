/** Who is signed in, as GET /api/session tells it (登录状态): the office. */
export const session = {
  '/api/setup': { isNeeded: false },
  '/api/session': {
    account: {
      id: 'a1',
      name: 'bench',
      displayName: '督查室',
      grants: [],
      mustChangePassword: false,
      isClosed: false,
    },
    ...{
      government: { id: 'g1', name: '青澜市人民政府' },
      csrfToken: 't',
      idleMinutes: 30,
      passwordDue: false,
    },
    ...{ actions: ['items.read', 'item.accepted'], endsAt: '2099-01-01T00:00:00Z', today: '2025-11-06' },
  },
}
