export function hasPythonCalendar(): boolean;
export function readWithPython(text: string): {
  method: string;
  uid: string;
  sequence: number;
  status: string;
  organizer: string;
  attendees: string[];
  zones: string[];
  startsAt: string;
};
