"""What each article tells of an event, and who says it: which events a claim is on, and where its root stands."""
