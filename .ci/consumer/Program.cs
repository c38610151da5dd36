// Compiled by .ci/run against the packed Mot.* packages, as a user's project would be.
Console.WriteLine("ok");
