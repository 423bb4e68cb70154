using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VssId.Backend.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_rows",
                columns: table => new
                {
                    writer = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    mac = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_rows", x => new { x.writer, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "audit_writers",
                columns: table => new
                {
                    writer = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    last_sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    last_mac = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_writers", x => x.writer);
                });

            migrationBuilder.CreateTable(
                name: "challenges",
                columns: table => new
                {
                    subject = table.Column<byte[]>(type: "BLOB", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: true),
                    place = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code_mac = table.Column<byte[]>(type: "BLOB", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    issued_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_challenges", x => new { x.subject, x.purpose });
                });

            migrationBuilder.CreateTable(
                name: "code_locks",
                columns: table => new
                {
                    name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_code_locks", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "facilities",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_facilities", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "kept_answers",
                columns: table => new
                {
                    name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    request_mac = table.Column<byte[]>(type: "BLOB", nullable: false),
                    answer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kept_answers", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    taken_at = table.Column<long>(type: "INTEGER", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    bhxh_number = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    personal_number = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    full_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sex = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "send_limits",
                columns: table => new
                {
                    name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sent1 = table.Column<long>(type: "INTEGER", nullable: false),
                    sent2 = table.Column<long>(type: "INTEGER", nullable: false),
                    sent3 = table.Column<long>(type: "INTEGER", nullable: false),
                    sent4 = table.Column<long>(type: "INTEGER", nullable: false),
                    sent5 = table.Column<long>(type: "INTEGER", nullable: false),
                    sent6 = table.Column<long>(type: "INTEGER", nullable: false),
                    sent7 = table.Column<long>(type: "INTEGER", nullable: false),
                    sent8 = table.Column<long>(type: "INTEGER", nullable: false),
                    sent9 = table.Column<long>(type: "INTEGER", nullable: false),
                    sent10 = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_send_limits", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    place = table.Column<byte[]>(type: "BLOB", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ends_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sessions", x => x.account_id);
                });

            migrationBuilder.CreateTable(
                name: "source_limits",
                columns: table => new
                {
                    name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account1 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at1 = table.Column<long>(type: "INTEGER", nullable: false),
                    account2 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at2 = table.Column<long>(type: "INTEGER", nullable: false),
                    account3 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at3 = table.Column<long>(type: "INTEGER", nullable: false),
                    sends = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source_limits", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "source_sends",
                columns: table => new
                {
                    name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    slot = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source_sends", x => new { x.name, x.slot });
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    phone = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.id);
                    table.ForeignKey(
                        name: "FK_accounts_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cards",
                columns: table => new
                {
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    subject_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    printed_level = table.Column<int>(type: "INTEGER", nullable: false),
                    province_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    facility_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    five_years_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    issued_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    office_code = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    parent_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cards", x => x.person_id);
                    table.ForeignKey(
                        name: "FK_cards_facilities_facility_code",
                        column: x => x.facility_code,
                        principalTable: "facilities",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_cards_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_person_id",
                table: "accounts",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cards_facility_code",
                table: "cards",
                column: "facility_code");

            migrationBuilder.CreateIndex(
                name: "IX_challenges_expires_at",
                table: "challenges",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_challenges_id",
                table: "challenges",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_kept_answers_expires_at",
                table: "kept_answers",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_expires_at",
                table: "outbox",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_taken_at_due_at",
                table: "outbox",
                columns: new[] { "taken_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_people_bhxh_number",
                table: "people",
                column: "bhxh_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_personal_number",
                table: "people",
                column: "personal_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_send_limits_sent1",
                table: "send_limits",
                column: "sent1");

            migrationBuilder.CreateIndex(
                name: "IX_sessions_ends_at",
                table: "sessions",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "IX_sessions_token_hash",
                table: "sessions",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_source_limits_at1",
                table: "source_limits",
                column: "at1");

            migrationBuilder.CreateIndex(
                name: "IX_source_sends_sent_at",
                table: "source_sends",
                column: "sent_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "audit_rows");

            migrationBuilder.DropTable(
                name: "audit_writers");

            migrationBuilder.DropTable(
                name: "cards");

            migrationBuilder.DropTable(
                name: "challenges");

            migrationBuilder.DropTable(
                name: "code_locks");

            migrationBuilder.DropTable(
                name: "kept_answers");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "send_limits");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "source_limits");

            migrationBuilder.DropTable(
                name: "source_sends");

            migrationBuilder.DropTable(
                name: "facilities");

            migrationBuilder.DropTable(
                name: "people");
        }
    }
}
