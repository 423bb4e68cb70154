using System.Net;
using Shouldly;

namespace VssId.Channels.Ussd.Tests;

internal static class StatusAssertions
{
    public static void ShouldBeOk(this HttpStatusCode status) => status.ShouldBe(HttpStatusCode.OK);
}
