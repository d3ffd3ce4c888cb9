/** A news story of our own, pasted in tests as a reporter would paste one. */
export const story = `Harbour Council Delays Vote on Night Ferry
By Lena Aukland
March 14, 2026

The harbour council of Skarvik on Tuesday put off its vote on a night ferry to the outer islands, saying it needed to see the costs once more. The delay is the third since autumn.

What was said

"We will not sign a blank cheque for the sea," council leader Tor Helland told reporters after the meeting. He added that the town"s reserves were "thin, but not empty" and that nobody should mistake caution for refusal.

Ferry engineer Maja Brekke called the delay a mistake. "Every winter we wait, two families move to the mainland," she said, "and they do not come back in spring."

What is next

A report on fuel and crew costs is due in May. Until then the last boat leaves at 9 p.m., as it has since 1987.
`
